// Comfort only: every page works without this file.

const sheet = (target) => target.closest('.sheet');
const cells = (row) => [...row.querySelectorAll('.cell :is(input, select)')];
const rows = (table) => [...table.querySelectorAll('tbody tr')].filter((row) => cells(row).length > 0);

function place(control) {
  const all = rows(sheet(control));
  const row = all.findIndex((one) => one.contains(control));
  return { all, row, column: cells(all[row]).indexOf(control) };
}

function step(control, down) {
  const { all, row, column } = place(control);
  const next = all[row + down] && cells(all[row + down])[column];
  if (!next) return false;
  next.focus();
  next.select?.();
  return true;
}

function key(event) {
  const control = event.target;
  if (event.key === 's' && (event.ctrlKey || event.metaKey) && sheet(control)) {
    event.preventDefault();
    control.form?.requestSubmit();
    return;
  }
  if (!(control instanceof HTMLInputElement) || !sheet(control) || event.altKey || event.ctrlKey || event.metaKey) return;
  const move = { ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1 }[event.key];
  if (move) {
    // Enter on the last row stays where it is: it must never send a half-filled grid.
    if (step(control, move) || event.key === 'Enter') event.preventDefault();
  } else if (event.key === 'Escape') {
    control.value = control.defaultValue;
  }
}

// A copied block fills the grid from the cell it is pasted into; a single value is left to the browser.
function paste(event) {
  const control = event.target;
  if (!(control instanceof HTMLInputElement) || !sheet(control)) return;
  const lines = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
  if (lines.length === 1 && lines[0].length === 1) return;
  event.preventDefault();
  const { all, row, column } = place(control);
  lines.forEach((line, down) => line.forEach((text, right) => {
    const cell = all[row + down] && cells(all[row + down])[column + right];
    if (!cell) return;
    if (cell instanceof HTMLSelectElement) {
      const option = [...cell.options].find((one) => one.text.trim().toLowerCase() === text.trim().toLowerCase());
      if (option) cell.value = option.value;
    } else {
      cell.value = text.trim();
    }
  }));
}

document.addEventListener('keydown', key);
document.addEventListener('paste', paste);

// The summary of errors is where a reader has to be after a refused form.
document.querySelector('.errsum')?.focus({ preventScroll: false });
