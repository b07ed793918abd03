// Search: loaded when a reader first opens it, and by the search page. It reads the index from
// scripts, since nothing else can be loaded from a disk: each calls "operandiIndex(name, part)".
(function (d, w) {
  'use strict';
  var here = d.currentScript.src.replace(/[^\/]*$/, ''), site = here.replace(/[^\/]*\/$/, '');
  var parts = {}, waits = {};
  w.operandiIndex = function (name, part) { parts[name] = part; };
  function load(name) {
    waits[name] = waits[name] || new Promise(function (ready, fail) {
      var script = d.createElement('script');
      script.src = here + name + '.js';
      script.onload = function () { script.remove(); ready(parts[name]); };
      script.onerror = function () { script.remove(); delete waits[name]; fail(new Error(name)); };
      d.head.appendChild(script);
    });
    return waits[name];
  }

  // What is typed as words, folded as the index folds its own ("src/site/search/fold.rs").
  var CJK = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
  var LIGATURES = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l' };
  function fold(text) {
    text = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return text.replace(/[ßæœøł]/g, function (c) { return LIGATURES[c]; }).normalize('NFC');
  }
  function runs(word, out) {
    (word.match(new RegExp(CJK.source + '+|[^' + CJK.source.slice(1) + '+', 'g')) || []).forEach(function (run) {
      if (!CJK.test(run) || run.length === 1) out.push(run);
      else for (var i = 0; i + 1 < run.length; i++) out.push(run.slice(i, i + 2));
    });
  }
  function wordsOf(text) {
    var out = [];
    (fold(text).match(/[\p{L}\p{N}'\u2019]+/gu) || []).forEach(function (word) {
      var found = word.split(/['\u2019]/).filter(Boolean);
      var elided = /['\u2019]/.test(word) && found.some(function (part) { return part.length > 2; });
      found.forEach(function (part) { if (!elided || part.length > 2) runs(part, out); });
    });
    return out;
  }

  var DIGITS = {};
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('').forEach(function (c, i) { DIGITS[c] = i; });
  // A list of entries: distances of five bits a digit, each with how much is said of the entry.
  function read(list, see) {
    for (var i = 0, entry = 0; i < list.length;) {
      var distance = 0, shift = 0, digit;
      do { digit = DIGITS[list[i++]]; distance |= (digit & 31) << shift; shift += 5; } while (digit & 32);
      entry += distance;
      see(entry, DIGITS[list[i++]]);
    }
  }
  // How many files begin before "word", or with it.
  function before(firsts, word, with_it) {
    var from = 0, to = firsts.length;
    while (from < to) {
      var middle = (from + to) >> 1;
      if (firsts[middle] < word || (with_it && firsts[middle] === word)) from = middle + 1; else to = middle;
    }
    return from;
  }
  // The entries of a word, or of all that begin so.
  function lookUp(meta, word, open) {
    var from = Math.max(0, before(meta.shards, word) - 1);
    var to = Math.min(before(meta.shards, open ? word + '\uffff' : word, true), from + 8), names = [];
    for (var at = from; at < to; at++) names.push('words-' + at);
    return Promise.all(names.map(load)).then(function (files) {
      var found = new Map();
      files.forEach(function (file) {
        for (var i = 0; i < file[0].length; i += 2) {
          var typed = file[0][i], worth = typed === word ? 1 : open && typed.startsWith(word) ? .6 : 0;
          if (worth) read(file[1][file[0][i + 1]], function (entry, said) {
            if (said * worth > (found.get(entry) || 0)) found.set(entry, said * worth);
          });
        }
      });
      return found;
    });
  }
  // A form that stands nowhere is looked up without its last letters, as "approvals" for "approval".
  function forms(meta, word, open, cut) {
    return lookUp(meta, word.slice(0, word.length - cut), open).then(function (found) {
      return found.size || word.length - cut < 5 || cut === 3 ? found : forms(meta, word, true, cut + 1);
    });
  }

  // The words of a question that say what it is about: of "what am I accountable for", one. Letters
  // are meant as such only where nobody asks in prose.
  function telling(words, ignored) {
    var kept = words.filter(function (word) { return ignored.indexOf(word) < 0; });
    if (kept.length < words.length) kept = kept.filter(function (word) { return word.length > 1 || CJK.test(word); });
    return kept.length ? kept : words;
  }

  function search(query, type, most) {
    return load('meta').then(function (meta) {
      var all = wordsOf(query), asked = telling(all, wordsOf(meta.words['search-ignore']));
      return Promise.all(asked.map(function (word, i) {
        return forms(meta, word, i === asked.length - 1 && word.length > 1 && !CJK.test(word), 0);
      })).then(function (found) {
        return rank(meta, found, type, most, all.join(' '));
      });
    });
  }
  // Entries that answer to as many words as any does, the most telling first.
  function rank(meta, found, type, most, query) {
    var scores = new Map(), best = 0, counts = {};
    found.forEach(function (entries) {
      var rare = Math.log(1 + meta.entries / (1 + entries.size));
      entries.forEach(function (said, entry) {
        var score = scores.get(entry) || [0, 0, entry];
        score[0]++;
        score[1] += said * rare;
        best = Math.max(best, score[0]);
        scores.set(entry, score);
      });
    });
    function typeOf(entry) {
      return meta.types.find(function (type) { return entry >= type[2] && entry < type[3]; });
    }
    var hits = [];
    scores.forEach(function (score) {
      if (score[0] < best) return;
      var word = typeOf(score[2])[0];
      counts[word] = (counts[word] || 0) + 1;
      if (!type || type === word) hits.push(score);
    });
    var all = hits.length;
    hits.sort(function (a, b) { return b[1] - a[1] || a[2] - b[2]; });
    hits = hits.slice(0, most);
    return Promise.all(hits.map(function (hit) { return load('entries-' + Math.floor(hit[2] / meta.chunk)); })).then(function (files) {
      hits = hits.map(function (hit, i) {
        var entry = files[i][hit[2] % meta.chunk], title = wordsOf(entry[1]).join(' ');
        var score = hit[1] * (title === query ? 2 : title.startsWith(query) ? 1.3 : 1);
        return { score: score, at: hit[2], href: site + entry[0], title: entry[1], context: entry[2], excerpt: entry[3], type: typeOf(hit[2])[1] };
      });
      hits.sort(function (a, b) { return b.score - a.score || a.at - b.at; });
      return { hits: hits, all: all, counts: counts };
    });
  }

  function make(name, attributes, children) {
    var element = d.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { element.append(child); });
    return element;
  }

  // Whether the key "/" opens the search: the reader's choice, which app.js keeps.
  function slash(say) {
    var box = make('input', { type: 'checkbox' });
    box.checked = w.operandiSlash();
    box.addEventListener('change', function () { box.checked = w.operandiSlash(box.checked); });
    return make('label', {}, [box, say['search-slash']]);
  }

  // A field with its results: a combobox with a list (WAI-ARIA 1.2, section 5.4).
  function finder(meta, most, leave, moved) {
    var say = meta.words, type = '', query = '', hits = [], active = -1, turn = 0;
    var input = make('input', {
      id: 'search-field', type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'search-results', 'aria-autocomplete': 'list',
      'aria-label': say.search, placeholder: say['search-for'], autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', inputmode: 'search', enterkeyhint: 'search'
    });
    var status = make('p', { role: 'status', class: 'search-status' });
    var types = make('div', { role: 'group', class: 'search-types', 'aria-label': say['search-types'] });
    var list = make('div', { id: 'search-results', role: 'listbox', class: 'search-results', 'aria-label': say['search-results'] });
    list.hidden = types.hidden = true;

    function choose(at) {
      var options = list.children;
      if (options[active]) options[active].setAttribute('aria-selected', 'false');
      active = at;
      if (!options[at]) { input.removeAttribute('aria-activedescendant'); return; }
      options[at].setAttribute('aria-selected', 'true');
      options[at].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', options[at].id);
    }
    function option(hit, i) {
      var lines = [make('span', { class: 'search-title' }, [hit.title]), make('span', { class: 'search-type' }, [hit.type])];
      if (hit.context) lines.push(make('span', { class: 'search-context' }, [hit.context]));
      if (hit.excerpt) lines.push(make('span', { class: 'search-excerpt' }, [hit.excerpt]));
      var link = make('a', { id: 'search-result-' + i, role: 'option', href: hit.href, tabindex: '-1', 'aria-selected': 'false' }, lines);
      link.addEventListener('click', leave);
      return link;
    }
    function typeButton(word, label, count) {
      var button = make('button', { type: 'button', 'aria-pressed': String(type === word), 'data-type': word }, [label]);
      if (count) button.append(make('span', { class: 'n' }, [String(count)]));
      return button;
    }
    function show(found) {
      var focused = d.activeElement && d.activeElement.dataset.type;
      hits = found.hits;
      list.replaceChildren.apply(list, hits.map(option));
      var offered = meta.types.filter(function (one) { return found.counts[one[0]] || one[0] === type; });
      types.replaceChildren.apply(types, [typeButton('', say['search-all'])].concat(offered.map(function (one) {
        return typeButton(one[0], one[1], found.counts[one[0]] || 0);
      })));
      Array.prototype.forEach.call(types.children, function (button) { if (button.dataset.type === focused) button.focus(); });
      list.hidden = !hits.length;
      types.hidden = offered.length < 2 && !type;
      input.setAttribute('aria-expanded', String(hits.length > 0));
      status.textContent = !query.trim() ? '' : hits.length ? say['search-found'].replace('{n}', found.all) : say['search-none'].replace('{query}', query.trim());
      active = -1;
      choose(hits.length ? 0 : -1);
    }
    function run() {
      var mine = ++turn;
      if (moved) moved(query, type);
      search(query, type, most).then(function (found) {
        // Only what was typed last is shown.
        if (mine === turn) show(found);
      }, function () { status.textContent = say['search-failed']; });
    }
    input.addEventListener('input', function () { query = input.value; run(); });
    types.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (button) { type = button.dataset.type; run(); }
    });
    input.addEventListener('keydown', function (event) {
      var last = hits.length - 1, key = event.key;
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (key === 'Enter') {
        if (list.children[active]) list.children[active].click();
      } else if (key === 'ArrowDown' && last >= 0) choose(active < last ? active + 1 : 0);
      else if (key === 'ArrowUp' && last >= 0) choose(active > 0 ? active - 1 : last);
      else if (key === 'Escape' && !leave()) { input.value = query = ''; run(); }
      else return;
      event.preventDefault();
    });
    return {
      input: input, types: types, status: status, list: list,
      ask: function (text, only) { input.value = query = text; type = only || ''; run(); },
      query: function () { return query; }
    };
  }

  // On the search page, in its own place; the address keeps what is asked.
  function onPage(place) {
    return load('meta').then(function (meta) {
      var field = finder(meta, 60, function () { return false; }, function (query, type) {
        var asked = new URLSearchParams();
        if (query) asked.set('q', query);
        if (type) asked.set('type', type);
        // Some browsers refuse on file:.
        try { history.replaceState(null, '', location.pathname + (query ? '?' + asked : '')); } catch (e) {}
      });
      place.append(make('div', { class: 'search-field' }, [field.input]), field.types, field.status, field.list, make('p', { class: 'search-foot' }, [slash(meta.words)]));
      var asked = new URLSearchParams(location.search);
      field.ask(asked.get('q') || '', asked.get('type') || '');
      field.input.focus();
      return { open: function () { field.input.focus(); field.input.select(); } };
    });
  }

  // On every other page, in a dialog.
  function inDialog() {
    return load('meta').then(function (meta) {
      var say = meta.words, dialog = make('dialog', { class: 'search', 'aria-label': say.search });
      var field = finder(meta, 20, function () { dialog.close(); return true; });
      var close = make('button', { type: 'button', class: 'btn' }, [say.close]);
      var more = make('a', { href: site + 'search/index.html' }, [say['search-more']]);
      close.addEventListener('click', function () { dialog.close(); });
      more.addEventListener('click', function () { more.href = site + 'search/index.html?' + new URLSearchParams({ q: field.query() }); });
      dialog.addEventListener('click', function (event) { if (event.target === dialog) dialog.close(); });
      dialog.append(make('div', { class: 'search-box' }, [
        make('div', { class: 'search-field' }, [field.input, close]), field.types, field.status, field.list,
        make('p', { class: 'search-foot' }, [make('span', {}, [say['search-keys']]), slash(say), more, make('a', { href: site + 'a-z/index.html' }, [say['nav-a-z']])])
      ]));
      d.body.append(dialog);
      return { open: function () { if (!dialog.open) dialog.showModal(); field.input.focus(); field.input.select(); } };
    });
  }

  var place = d.querySelector('.search-here'), ready = place ? onPage(place) : inDialog();
  w.operandiSearch = function () {
    ready.then(function (shown) { shown.open(); }, function () { location.href = site + 'a-z/index.html'; });
  };
})(document, window);
