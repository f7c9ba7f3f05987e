import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** 1 where it is all that the room shows. */
  readonly level?: 1 | 2;
  /** What to do next: words and buttons. */
  readonly children?: ComponentChildren;
}

/** Stands where there is nothing yet. */
export const EmptyState = ({ icon, title, level = 2, children }: EmptyStateProps) => (
  <div class="look-empty">
    <Icon name={icon} />
    {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
    {children}
  </div>
);
