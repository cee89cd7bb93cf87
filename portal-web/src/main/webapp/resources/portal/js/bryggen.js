// Improves what already works without: a form is sent once; a select above a list filters at once; pieces that are ticked
// are counted.
document.addEventListener('submit', function (event) {
  var form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  window.setTimeout(function () { delete form.dataset.sent; }, 10000);
});
window.addEventListener('pageshow', function () {
  document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
});
// On a narrow screen the menu scrolls sideways: where one is stays in sight.
document.querySelectorAll('nav.main [aria-current], .tabs [aria-current]').forEach(function (link) {
  var row = link.closest('ul, nav');
  row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
});
document.addEventListener('change', function (event) {
  if (event.target.matches('form.filters select')) event.target.form.submit();
});
document.addEventListener('change', function (event) {
  var pieces = event.target.closest('.pieces');
  var ticked = pieces ? pieces.querySelectorAll('input:checked').length : 0;
  var quantity = pieces && pieces.closest('.paper-line').querySelector('input.qty');
  if (quantity && ticked) quantity.value = ticked;
});
document.addEventListener('click', function (event) {
  document.querySelectorAll('details.menu[open]').forEach(function (menu) {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener('keydown', function (event) {
  if (event.key === 'Escape') document.querySelectorAll('details.menu[open]').forEach(function (menu) { menu.open = false; });
});
// A document that is on its way looks after itself: its part of the page is read again until nothing is moving any more.
(function () {
  var part = document.querySelector('[data-refresh]:not([data-refresh=""])');
  if (!part || !part.id) return;
  function look() {
    if (document.hidden || part.contains(document.activeElement) || part.querySelector('details[open]')) { later(); return; }
    fetch(window.location.href, { credentials: 'same-origin', redirect: 'error' })
      .then(function (answer) { if (!answer.ok) throw new Error('gone'); return answer.text(); })
      .then(function (text) {
        var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById(part.id);
        if (!fresh) return;
        if (fresh.innerHTML !== part.innerHTML) part.innerHTML = fresh.innerHTML;
        part.dataset.refresh = fresh.dataset.refresh || '';
        if (part.dataset.refresh) later();
      })
      .catch(function () { window.setTimeout(look, 30000); });
  }
  function later() { window.setTimeout(look, Number(part.dataset.refresh) * 1000); }
  later();
})();
