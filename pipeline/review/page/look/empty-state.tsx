import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** What to do next: words and buttons. */
  readonly children?: ComponentChildren;
}

/** Stands where there is nothing yet. */
export const EmptyState = ({ icon, title, children }: EmptyStateProps) => (
  <div class="look-empty">
    <Icon name={icon} />
    <h2>{title}</h2>
    {children}
  </div>
);
