// Runs before the first paint: says that there is script, and sets the colours the reader chose.
(function (root) {
  'use strict';
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  // Storage is blocked, as it may be for a file opened from disk.
  } catch {}
})(document.documentElement);
