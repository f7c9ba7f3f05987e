/** Pages that are shown to whoever is not let in yet: without script, their look in a file of its own. */

/** Text as HTML. */
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

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
<title>${escaped(title)} — prikaz</title>
<link rel="stylesheet" href="/enter.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${text.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
${form}
</main>
</body>
</html>
`;

export const plainStyle = `:root { color-scheme: light dark; }
body {
  margin: 0;
  font: 16px/1.5 system-ui, sans-serif;
  color: light-dark(#1d2430, #e6e9ef);
  background: light-dark(#f5f6f8, #14171c);
}
main {
  box-sizing: border-box;
  max-width: 34rem;
  margin: 12vh auto 2rem;
  padding: 2rem;
  border: 1px solid light-dark(#d5d9e0, #363c47);
  border-radius: 12px;
  background: light-dark(#fff, #1c2027);
}
h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; }
p { margin: 0 0 1rem; }
label { display: block; margin-bottom: 0.375rem; font-weight: 600; }
input, button { box-sizing: border-box; min-height: 2.5rem; font: inherit; border-radius: 8px; }
input {
  width: 100%;
  padding: 0 0.75rem;
  color: inherit;
  background: light-dark(#fff, #14171c);
  border: 1px solid light-dark(#717b8c, #8b95a7);
}
button {
  margin-top: 1rem;
  padding: 0 1.25rem;
  color: #fff;
  background: #1f5fbf;
  border: 1px solid #1f5fbf;
  cursor: pointer;
}
:focus-visible { outline: 3px solid light-dark(#1f5fbf, #8ab4ff); outline-offset: 2px; }
.wrong { font-weight: 600; color: light-dark(#a3201d, #ff9d96); }
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
${wrong === null ? '' : `<p class="wrong" role="alert">${escaped(wrong)}</p>`}
<label for="password">Пароль</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus maxlength="200">
<button>Войти</button>
</form>`,
  });
