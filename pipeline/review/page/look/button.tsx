import type { ComponentChildren, ComponentProps } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface ButtonLook {
  /** `main`: the one thing to do here; `danger`: cannot be taken back; `quiet`: one of many. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly small?: boolean;
}

type ButtonProps = Omit<ComponentProps<'button'>, 'icon'> &
  ButtonLook & {
    /** Something is under way: it cannot be pressed again, but keeps the focus. */
    readonly busy?: boolean;
  };

export const buttonClass = ({ look = 'plain', small = false }: ButtonLook, own?: unknown): string =>
  ['look-button', `look-button-${look}`, small && 'look-button-small', own].filter(Boolean).join(' ');

export const Button = ({
  look,
  icon,
  small,
  busy = false,
  class: own,
  onClick,
  children,
  ...rest
}: ButtonProps) => (
  <button
    type="button"
    class={buttonClass({ ...(look && { look }), ...(small && { small }) }, own)}
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
    {...rest}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
);

type IconButtonProps = Omit<ButtonProps, 'icon' | 'children'> & {
  readonly icon: IconName;
  /** Said to who listens, and shown to who waits with the mouse. */
  readonly label: ComponentChildren & string;
};

export const IconButton = ({ label, look = 'quiet', class: own, ...rest }: IconButtonProps) => (
  <Button
    look={look}
    class={['look-button-bare', own].filter(Boolean).join(' ')}
    aria-label={label}
    title={label}
    {...rest}
  />
);
