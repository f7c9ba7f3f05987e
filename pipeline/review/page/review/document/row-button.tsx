import { Icon } from '../../look/icon.tsx';
import { useSession } from '../session/use-review.ts';

/** Opens what can be done with a row; keys reach the same by Shift+F10. */
export const RowButton = ({ row, label }: { readonly row: string; readonly label: string }) => {
  const { store, hands } = useSession();
  if (!hands) return null;
  return (
    <button
      type="button"
      class="review-row-button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={label}
      title={`${label} (Shift+F10)`}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        store.update(() => ({ menu: { row, x: left, y: bottom } }));
      }}
    >
      <Icon name="more" />
    </button>
  );
};
