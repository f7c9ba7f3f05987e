import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

/** A few words about the state of something. */
export const Badge = ({ tone = 'plain', icon, children }: BadgeProps) => (
  <span class={`look-badge look-badge-${tone}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
