// Narrows the list of names while somebody types, and by the word in the address. Without it the list is whole, and the live site searches by itself.
(function () {
  'use strict';
  var list = document.getElementById('namen');
  var field = document.getElementById('zoekwoord');
  var told = document.getElementById('gevonden');
  if (!list || !field || !told || list.hasAttribute('data-gezocht')) return;

  function plain(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }

  var items = Array.prototype.map.call(list.querySelectorAll('li'), function (item) {
    return { item: item, text: plain(item.textContent) };
  });
  var groups = list.querySelectorAll('section');

  function narrow() {
    var words = plain(field.value).split(/\s+/).filter(Boolean);
    var count = 0;
    items.forEach(function (one) {
      var fits = words.every(function (word) { return one.text.indexOf(word) >= 0; });
      one.item.hidden = !fits;
      if (fits) count++;
    });
    Array.prototype.forEach.call(groups, function (group) {
      group.hidden = !group.querySelector('li:not([hidden])');
    });
    told.textContent = words.length === 0 ? '' : count === 1 ? '1 naam gevonden.' : count + ' namen gevonden.';
  }

  var asked = new URLSearchParams(location.search).get('q');
  if (asked) field.value = asked;
  field.addEventListener('input', narrow);
  narrow();
})();
