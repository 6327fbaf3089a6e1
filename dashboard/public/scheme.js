// Before the first paint: the chosen colours, so that a dark page never flashes white. The page itself takes over later.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('ambit-scheme');
  } catch {
    // Storage may be refused; then the system decides.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
