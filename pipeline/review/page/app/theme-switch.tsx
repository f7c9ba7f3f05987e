import { useState } from 'preact/hooks';
import { IconButton } from '../look/button.tsx';
import type { IconName } from '../look/icon.tsx';
import { chooseTheme, chosenTheme, type Theme, themes } from './theme.ts';

const faces: Readonly<Record<Theme, { readonly icon: IconName; readonly name: string }>> = {
  auto: { icon: 'screen', name: 'как в системе' },
  light: { icon: 'sun', name: 'светлая' },
  dark: { icon: 'moon', name: 'тёмная' },
};

/** Goes from theme to theme. */
export const ThemeSwitch = () => {
  const [theme, setTheme] = useState(chosenTheme);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
  const { icon, name } = faces[theme];
  return (
    <IconButton
      icon={icon}
      label={`Тема: ${name}. Сменить на: ${faces[next].name}`}
      onClick={() => {
        chooseTheme(next);
        setTheme(next);
      }}
    />
  );
};
