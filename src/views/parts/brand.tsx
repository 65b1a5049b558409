export const Brand = () => (
  <a class="brand" href="/">
    <svg viewBox="0 0 22 22" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">
      <path d="M3 4v14M19 4v14M3 12c4-5.2 12-5.2 16 0" stroke-linecap="square" />
      <path d="M3 15.5h16" class="brand-deck" />
    </svg>
    SkladBridge
  </a>
);
