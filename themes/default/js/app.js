// What needs script. Every page reads well without it.
(function (d, root) {
  'use strict';
  function all(selector, from) { return Array.from((from || d).querySelectorAll(selector)); }
  function one(selector, from) { return (from || d).querySelector(selector); }

  // The address after # holds either an anchor or the state of the matrices: role, q, view.
  function readState() {
    return new URLSearchParams(location.hash.indexOf('=') > 0 ? location.hash.slice(1) : '');
  }
  function writeState(state) {
    var text = state.toString();
    // Some browsers refuse on file:.
    try { history.replaceState(null, '', text ? '#' + text : location.pathname + location.search); } catch {}
  }

  // Colours: light, dark, or what the system says.
  all('.themes input').forEach(function (input) {
    input.checked = input.value === (root.dataset.theme || 'system');
    input.addEventListener('change', function () {
      var system = input.value === 'system';
      if (system) delete root.dataset.theme; else root.dataset.theme = input.value;
      // Not kept, then.
      try { if (system) localStorage.removeItem('theme'); else localStorage.setItem('theme', input.value); } catch {}
    });
  });

  // Search: its script and style are loaded when it is first opened.
  var searchLink = one('.finder');
  function openSearch() {
    var from = root.dataset.root + 'search/', style = d.createElement('link'), script = d.createElement('script');
    if (window.operandiSearch) return operandiSearch();
    if (searchLink.dataset.asked) return;
    searchLink.dataset.asked = 'yes';
    style.rel = 'stylesheet';
    style.href = from + 'style.css';
    script.src = from + 'client.js';
    script.onload = function () { operandiSearch(); };
    script.onerror = function () { location.href = searchLink.href; };
    style.onload = style.onerror = function () { d.head.appendChild(script); };
    d.head.appendChild(style);
  }
  if (searchLink) {
    searchLink.addEventListener('click', function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openSearch();
    });
    // A key alone can be switched off (WCAG 2.2, 2.1.4); where that could not be kept, it is off.
    window.operandiSlash = function (on) {
      var kept = false;
      try {
        if (on !== undefined) localStorage.setItem('slash', on ? 'on' : 'off');
        kept = localStorage.getItem('slash') !== 'off';
      } catch {}
      one('kbd', searchLink).hidden = !kept;
      searchLink.setAttribute('aria-keyshortcuts', (kept ? '/ ' : '') + 'Control+K');
      return kept;
    };
    operandiSlash();
    addEventListener('keydown', function (event) {
      var keys = event.ctrlKey || event.metaKey ? event.key === 'k' : event.key === '/' && operandiSlash() && !event.altKey && !event.target.closest('input, select, textarea, [contenteditable]');
      if (keys) { event.preventDefault(); openSearch(); }
    });
  }

  // Matrices: focus on a role, find an activity, table or list.
  function matrix(views) {
    var role = one('.f-role', views), text = one('.f-text', views), found = one('.f-found', views);
    var rows = all('.mx tbody tr:not(.ph)', views), items = all('.acts > li', views);
    var heads = all('.mx .r th', views), modes = all('.seg input', views);
    var groups = all('.mx tbody', views), phases = all('.as-list .phase', views);

    function mark(column) {
      all('.mx .on', views).forEach(function (cell) { cell.classList.remove('on'); });
      if (column < 1) return;
      rows.forEach(function (row) { row.children[column].classList.add('on'); });
      heads[column].classList.add('on');
    }
    function apply() {
      var column = role.selectedIndex, name = column > 0 ? role.options[column].text : '';
      var query = text.value.trim().toLowerCase(), hits = 0;
      rows.forEach(function (row, i) {
        var hit = (!column || row.children[column].textContent !== '') && row.children[0].textContent.toLowerCase().indexOf(query) >= 0;
        row.classList.toggle('hit', hit);
        items[i].classList.toggle('hit', hit);
        all('dd', items[i]).forEach(function (dd) { (dd.firstElementChild || dd).classList.toggle('me', dd.textContent === name); });
        if (hit) hits++;
      });
      groups.forEach(function (group, i) {
        var none = !one('.hit', group), phase = one('.ph', group);
        if (phase) phase.classList.toggle('none', none);
        if (phases.length === groups.length) phases[i].classList.toggle('none', none);
      });
      views.classList.toggle('filtered', !!(column || query));
      mark(column);
      found.textContent = column || query ? found.dataset.text.replace('{n}', hits).replace('{m}', rows.length) : '';
    }
    function load() {
      var state = readState();
      role.value = state.get('role') || '';
      if (role.selectedIndex < 0) role.selectedIndex = 0;
      text.value = state.get('q') || '';
      var phone = matchMedia('(max-width: 44rem)').matches;
      modes.forEach(function (mode) { mode.checked = mode.value === (state.get('view') || (phone ? 'list' : 'table')); });
      apply();
    }
    function save(event) {
      var state = readState();
      if (event.target.name) state.set('view', event.target.value);
      state.delete('role'); state.delete('q');
      if (role.value) state.set('role', role.value);
      if (text.value.trim()) state.set('q', text.value.trim());
      writeState(state);
      apply();
    }
    [role, text].concat(modes).forEach(function (control) { control.addEventListener('input', save); });
    addEventListener('hashchange', load);
    load();

    // The words of the letters where the table goes without, and a cross-hair.
    var words = {};
    (views.dataset.words || '').split(';').forEach(function (pair) { words[pair[0]] = pair.slice(2); });
    all('.mx tbody td > b', views).forEach(function (letter) { letter.title = words[letter.textContent] || ''; });
    one('.mx table', views).addEventListener('pointerover', function (event) {
      var cell = event.target.closest('tbody td');
      if (!role.value) mark(cell ? cell.cellIndex : 0);
    });
    one('.mx', views).addEventListener('pointerleave', function () { if (!role.value) mark(0); });
  }
  all('.views').forEach(matrix);

  // Lists: find some of what is there.
  all('[data-find]').forEach(function (tools) {
    var list = d.getElementById(tools.dataset.find), items = all('[data-who]', list);
    var field = one('input', tools), choice = one('select', tools), state = readState();
    function apply() {
      var query = field.value.trim().toLowerCase(), who = choice ? choice.value : '';
      items.forEach(function (item) {
        item.hidden = (who && item.dataset.who.split(' ').indexOf(who) < 0) || item.textContent.toLowerCase().indexOf(query) < 0;
      });
      list.classList.toggle('found', !!(query || who));
      one('output', tools).textContent = query || who ? items.filter(function (item) { return !item.hidden; }).length + ' / ' + items.length : '';
    }
    // A role that is looked for is kept in the address, and goes on to the matrix of a workflow.
    function keep() {
      var who = choice ? choice.value : '';
      writeState(new URLSearchParams(who ? { role: who } : {}));
      all('tr[data-who] a', list).forEach(function (link) {
        link.hash = who ? '#role=' + who : '#responsibilities';
      });
    }
    tools.addEventListener('input', function () { apply(); keep(); });
    if (choice && state.get('role')) { choice.value = state.get('role'); keep(); }
    apply();
  });

  // Today, by the reader's clock.
  var now = new Date(), two = function (n) { return (n < 10 ? '0' : '') + n; };
  var month = now.getFullYear() + '-' + two(now.getMonth() + 1), today = month + '-' + two(now.getDate());
  all('.yr table[data-month="' + month + '"] td').forEach(function (cell) {
    if (cell.textContent === String(now.getDate())) cell.classList.add('today');
  });
  function coming(item) { return item.dataset.day >= today; }
  all('[data-next]').forEach(function (list) {
    var items = all('[data-day]', list), taken = {};
    var next = items.filter(coming).filter(function (item) {
      var of = item.dataset.of;
      taken[of] = (taken[of] || 0) + 1;
      return taken[of] <= +list.dataset.next;
    });
    items.forEach(function (item) { item.classList.toggle('past', next.indexOf(item) < 0); });
    list.classList.add('ready');
  });
  all('[data-pick]').forEach(function (line) {
    var list = d.getElementById(line.dataset.pick), next = list && all('[data-day]', list).filter(coming)[0];
    if (!next) { line.hidden = true; line.classList.remove('js-only'); return; }
    var what = one('.what a', next), when = one('time', next), link = one('a', line), fold = next.closest('details');
    link.textContent = what.textContent + ', ' + one('small', when).textContent + ' ' + when.firstChild.textContent;
    link.href = what.href;
    if (fold) fold.open = true;
  });

  // Tabs: sections with names become a tab list (ARIA Authoring Practices, tabs with automatic activation).
  all('.tabs').forEach(function (tabs, t) {
    var panels = all('.tab', tabs).filter(function (panel) { return panel.parentNode === tabs; });
    var list = d.createElement('div');
    list.className = 'tab-list';
    list.setAttribute('role', 'tablist');
    var buttons = panels.map(function (panel, i) {
      var button = d.createElement('button'), name = one('.tab-name', panel);
      button.type = 'button';
      button.textContent = name ? name.textContent : i + 1;
      panel.id = panel.id || 'tab-' + t + '-' + i;
      button.id = panel.id + '-name';
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', button.id);
      button.addEventListener('click', function () { show(i); });
      list.appendChild(button);
      return button;
    });
    function show(at) {
      panels.forEach(function (panel, i) {
        panel.hidden = i !== at;
        buttons[i].setAttribute('aria-selected', String(i === at));
        buttons[i].tabIndex = i === at ? 0 : -1;
      });
    }
    list.addEventListener('keydown', function (event) {
      var last = buttons.length - 1, at = buttons.indexOf(d.activeElement);
      var to = { ArrowRight: at < last ? at + 1 : 0, ArrowLeft: at > 0 ? at - 1 : last, Home: 0, End: last }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      show(to);
      buttons[to].focus();
    });
    tabs.insertBefore(list, tabs.firstChild);
    show(0);
  });

  // A target inside something folded is opened; paper shows everything but other years and the numbers of pictures.
  function openTarget() {
    var target = one(':target');
    for (var fold = target && target.closest('details'); fold; fold = fold.parentNode.closest('details')) fold.open = true;
    var panel = target && target.closest('.tab[hidden]');
    if (panel) d.getElementById(panel.id + '-name').click();
  }
  addEventListener('hashchange', openTarget);
  // Before that, some browsers do not know what the address leads to.
  addEventListener('load', openTarget);
  addEventListener('beforeprint', function () {
    all('details:not(.data, .later)').forEach(function (fold) { fold.open = true; });
  });
})(document, document.documentElement);
