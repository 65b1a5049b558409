// Single keys press the buttons and links that name them, unless a person is typing.
const typing = (target) => target instanceof Element && target.closest('input, select, textarea, [popover]');
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || typing(event.target)) return;
  const key = event.key.toLowerCase();
  const pressed = [...document.querySelectorAll('[data-keys]')].find((element) =>
    element.dataset.keys.split(' ').includes(key),
  );
  if (!pressed) return;
  event.preventDefault();
  pressed.click();
});
