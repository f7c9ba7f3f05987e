// Sorts and filters the documents of one page; without it all of them are there, those that need a person first.
(() => {
  const list = document.getElementById('documents');
  const tools = document.getElementById('tools');
  if (!list || !tools) return;
  const rows = [...list.children];
  const word = tools.querySelector('input');
  const [standing, order] = tools.querySelectorAll('select');
  const found = tools.querySelector('output');
  const numbers = (name) => (a, b) => Number(b.dataset[name]) - Number(a.dataset[name]);
  const compare = {
    need: () => 0,
    name: (a, b) => a.dataset.key.localeCompare(b.dataset.key, 'ru', { numeric: true }),
    doubts: numbers('doubts'),
    pages: numbers('pages'),
  };
  const show = () => {
    const sought = word.value.trim().toLocaleLowerCase('ru');
    let count = 0;
    for (const row of rows) {
      const fits =
        row.textContent.toLocaleLowerCase('ru').includes(sought) &&
        (standing.value === '' || row.dataset.standing === standing.value);
      row.hidden = !fits;
      if (fits) count += 1;
    }
    list.append(...[...rows].sort(compare[order.value]));
    found.textContent = count === rows.length ? '' : `Показано ${count} из ${rows.length}`;
  };
  for (const each of [word, standing, order]) each.addEventListener('input', show);
  tools.hidden = false;
})();
