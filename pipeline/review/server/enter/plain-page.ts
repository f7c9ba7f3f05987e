/** Pages that are shown to whoever is not let in yet: without script, their look in a file of its own. */
import { htmlText } from '../../../model/html-text.ts';

interface PlainPage {
  readonly title: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  /** HTML behind them. */
  readonly form?: string;
}

export const plainPage = ({ title, text, form = '' }: PlainPage): string => `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)} — prikaz</title>
<link rel="stylesheet" href="/enter.css">
</head>
<body>
<main>
<h1>${htmlText(title)}</h1>
${text.map((paragraph) => `<p>${htmlText(paragraph)}</p>`).join('\n')}
${form}
</main>
</body>
</html>
`;

/** In the colours of the page's own tokens (page/look/tokens.css), which nobody is shown before being let in. */
export const plainStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1d2126, #e6e8ea);
  --sheet: light-dark(#ffffff, #1f2226);
  --accent: light-dark(#1c5a7d, #86c2e3);
}
body {
  margin: 0;
  font: 16px/1.5 system-ui, sans-serif;
  color: var(--ink);
  background: light-dark(#f4f3ef, #17191c);
}
main {
  box-sizing: border-box;
  max-width: 34rem;
  margin: 12vh auto 2rem;
  padding: 2rem 2rem 1rem;
  border: 1px solid light-dark(#dcd9d1, #363b41);
  border-radius: 10px;
  background: var(--sheet);
}
h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; }
p { margin: 0 0 1rem; }
label { display: block; margin-bottom: 0.375rem; font-weight: 600; }
input, button { box-sizing: border-box; min-height: 2.5rem; font: inherit; border-radius: 6px; }
input {
  width: 100%;
  padding: 0 0.75rem;
  color: inherit;
  background: var(--sheet);
  border: 1px solid light-dark(#85888c, #757c85);
}
button {
  margin: 1rem 0;
  padding: 0 1.25rem;
  color: light-dark(#ffffff, #0f1c24);
  background: var(--accent);
  border: 1px solid var(--accent);
  cursor: pointer;
}
:focus-visible { outline: 3px solid light-dark(#0b6bb5, #8fd0ff); outline-offset: 2px; }
.wrong { font-weight: 600; color: light-dark(#a32a22, #f4a39b); }
`;

/** For a token that was used already, or was never given out. */
export const usedUpPage = plainPage({
  title: 'Этот адрес уже открывали',
  text: [
    'Каждый адрес с ключом открывает страницу один раз: так её не откроет никто, кроме вас.',
    'Запустите prikaz serve ещё раз, в том же окне терминала или в другом: программа откроет страницу с новым ключом. Всё сделанное сохранено.',
  ],
});

/** For a browser that this program does not know. */
export const strangerPage = plainPage({
  title: 'Страница открыта без ключа',
  text: [
    'Чтобы документы видели только вы, страница открывается по адресу с ключом, который печатает программа.',
    'Запустите prikaz serve ещё раз: программа откроет страницу сама. Если вы пришли по закладке, после этого она снова будет работать.',
  ],
});

/** `wrong` says what was wrong with the try before. */
export const loginPage = (wrong: string | null): string =>
  plainPage({
    title: 'Вход',
    text: ['Эта страница открыта для сотрудников. Пароль знает тот, кто запустил программу.'],
    form: `<form method="post" action="/login">
${wrong === null ? '' : `<p class="wrong" role="alert">${htmlText(wrong)}</p>`}
<label for="password">Пароль</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus maxlength="200">
<button>Войти</button>
</form>`,
  });
