/**
 * How many tabs of one browser listen at once. A browser opens six connections to a server (HTTP/1.1) for all tabs
 * together: if each tab held one for its events, the sixth would wait for ever, and so would every request.
 */
export interface Tabs {
  /** A tab that listens; `onDisplaced` is told when another takes its turn. */
  readonly open: (browser: string, onDisplaced: () => void) => Tab;
}

interface Tab {
  readonly isDisplaced: () => boolean;
  readonly close: () => void;
}

/** The rest is for requests. */
const mostTabs = 3;

/** The tab that has listened longest gives way, and asks again some time later: it learns then what it has missed. */
export const openTabs = (): Tabs => {
  const listening = new Map<string, readonly (() => void)[]>();
  return {
    open: (browser, onDisplaced) => {
      let displaced = false;
      const displace = (): void => {
        displaced = true;
        close();
        onDisplaced();
      };
      const close = (): void => {
        const others = (listening.get(browser) ?? []).filter((each) => each !== displace);
        if (others.length > 0) listening.set(browser, others);
        else listening.delete(browser);
      };
      const before = listening.get(browser) ?? [];
      listening.set(browser, [...before, displace]);
      if (before.length >= mostTabs) before[0]?.();
      return { isDisplaced: () => displaced, close };
    },
  };
};
