// Counts what has been changed in a settings form, marks it, and asks before it is lost. Without it the form works too.
const form = document.querySelector('form[data-guard]');
const save = document.querySelector('[data-save]');
const revert = document.querySelector('[data-revert]');
let count = 0;
let sending = false;

const held = (row) => {
  const texts = [];
  for (const control of row.querySelectorAll('input, select, textarea')) {
    if (control.type === 'hidden') continue;
    if (control.type !== 'checkbox' && control.type !== 'radio') texts.push(control.value);
    else if (control.checked) texts.push(control.value);
  }
  return JSON.stringify(texts);
};

const showTokens = (row) => {
  for (const token of row.querySelectorAll('.tok')) token.hidden = !token.control?.checked;
  const none = row.querySelector('.tok-none');
  if (none) none.hidden = row.querySelector('.tok:not([hidden])') !== null;
};

const show = () => {
  count = 0;
  for (const row of form.querySelectorAll('[data-was]')) {
    const changed = held(row) !== row.dataset.was;
    row.classList.toggle('changed', changed);
    if (changed) count += 1;
    showTokens(row);
  }
  const { none, one, many } = save.dataset;
  save.textContent = count === 0 ? none : count === 1 ? one : many.replace('#', count);
  revert.hidden = count === 0;
};

if (form && save && revert) {
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  form.addEventListener('submit', () => {
    sending = true;
  });
  revert.addEventListener('click', () => {
    sending = true;
  });
  addEventListener('beforeunload', (event) => {
    if (count > 0 && !sending) event.preventDefault();
  });
  addEventListener('pageshow', show);
  show();
}
