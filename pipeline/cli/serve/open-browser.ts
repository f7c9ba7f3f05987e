const { env, platform } = process;

/** False in a terminal of Linux without a desktop: a browser for terminals would take it over. */
const hasDesktop = (): boolean =>
  platform !== 'linux' ||
  [env['DISPLAY'], env['WAYLAND_DISPLAY'], env['WSL_DISTRO_NAME']].some((value) => Boolean(value));

/** Opens the person's own browser; false where there seems to be none. */
export const openBrowser = async (address: string): Promise<boolean> => {
  if (!hasDesktop()) return false;
  const { default: open } = await import('open');
  try {
    const child = await open(address);
    child.on('error', () => undefined);
    return true;
  } catch {
    return false;
  }
};
