import type { ComponentChildren } from 'preact';
import type { Tone } from './badge.tsx';
import { Icon, type IconName } from './icon.tsx';

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: ComponentChildren;
  /** Buttons. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

const icons: Readonly<Record<Tone, IconName>> = {
  plain: 'info',
  accent: 'info',
  good: 'check',
  warn: 'warning',
  bad: 'warning',
};

/** Says something within a page: what went wrong and what to do. Trouble is said at once to who listens. */
export const Notice = ({ tone = 'plain', title, actions, children }: NoticeProps) => (
  <div class={`look-notice look-notice-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
    <Icon name={icons[tone]} />
    <div class="look-notice-words">
      {title && <p class="look-notice-title">{title}</p>}
      {children}
    </div>
    {actions && <div class="look-notice-actions">{actions}</div>}
  </div>
);
