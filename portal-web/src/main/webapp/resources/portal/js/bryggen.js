// Improves what already works without: a form is sent once; a select above a list filters at once.
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
document.addEventListener('change', function (event) {
  if (event.target.matches('form.filters select')) event.target.form.submit();
});
document.addEventListener('click', function (event) {
  document.querySelectorAll('details.menu[open]').forEach(function (menu) {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener('keydown', function (event) {
  if (event.key === 'Escape') document.querySelectorAll('details.menu[open]').forEach(function (menu) { menu.open = false; });
});
