// Says so when the agent no longer answers: what stands on the page may be old then.
const stale = (yes) => {
  const notice = document.getElementById('stale');
  if (notice) notice.hidden = !yes;
};
document.addEventListener('htmx:error', () => stale(true));
document.addEventListener('htmx:after:request', () => stale(false));
