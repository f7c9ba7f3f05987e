/** `auto`: as the computer is set. */
export const themes = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

const key = 'prikaz.theme';

const isTheme = (name: unknown): name is Theme => themes.some((theme) => theme === name);

/** The theme that was chosen before. */
export const chosenTheme = (): Theme => {
  const kept = localStorage.getItem(key);
  return isTheme(kept) ? kept : 'auto';
};

/** Shows the page in a theme. */
export const wearTheme = (theme: Theme): void => {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
};

/** Shows the page in a theme, and keeps it for the next time. */
export const chooseTheme = (theme: Theme): void => {
  localStorage.setItem(key, theme);
  wearTheme(theme);
};
