import { Icon } from '../look/icon.tsx';
import { pathOf } from './route.ts';
import { Link } from './router.tsx';
import { stepsOf } from './steps.ts';
import { useStore } from './store.ts';
import { useShownDocument } from './use-shown-document.ts';

/** The document that is worked on, and its three steps; nothing where none is. */
export const DocumentBar = () => {
  const document = useShownDocument();
  const room = useStore((state) => state.route?.room);
  if (!document) return null;
  return (
    <div class="app-document">
      <p class="app-document-name" title={document.name}>
        <Icon name="file" />
        <span>{document.name}</span>
      </p>
      <nav aria-label="Шаги">
        <ol class="app-steps">
          {stepsOf(document).map(({ room: step, name, left, done }, index) => (
            <li key={step}>
              <Link
                href={pathOf({ room: step, id: document.id })}
                aria-current={room === step ? 'step' : undefined}
              >
                <span class={done ? 'app-step-mark app-step-done' : 'app-step-mark'} aria-hidden="true">
                  {done ? <Icon name="check" /> : index + 1}
                </span>
                <span>{name}</span>
                {left && <span class="app-step-left">{left}</span>}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
};
