// <input type="hidden" name="time_zone" data-time-zone>: where the person is, as the browser knows it.
(() => {
  for (const input of document.querySelectorAll("input[data-time-zone]")) {
    input.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }
})();
