import { Button, IconButton } from '../../look/button.tsx';

interface PaperToolsProps {
  /** Page at the middle of what is shown. */
  readonly page: number;
  readonly pages: number;
  /** In percent of the paper's own size. */
  readonly percent: number;
  readonly fits: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (step: 1 | -1) => void;
  readonly onFit: () => void;
  readonly onTurn: () => void;
}

export const PaperTools = (props: PaperToolsProps) => (
  <div class="review-paper-tools" role="toolbar" aria-label="Как показать бумагу">
    <label class="review-page-number">
      <span>Страница</span>
      <input
        type="number"
        min={1}
        max={props.pages}
        value={props.page}
        onChange={({ currentTarget }) => {
          const page = Number(currentTarget.value);
          if (Number.isInteger(page) && page >= 1 && page <= props.pages) props.onPage(page);
          else currentTarget.value = String(props.page);
        }}
      />
      <span>из {props.pages}</span>
    </label>
    <span class="review-space" />
    <IconButton small icon="zoomOut" label="Мельче (−)" onClick={() => props.onZoom(-1)} />
    <output class="review-percent" aria-label="Масштаб">
      {Math.round(props.percent)} %
    </output>
    <IconButton small icon="zoomIn" label="Крупнее (+)" onClick={() => props.onZoom(1)} />
    <Button small look="quiet" onClick={props.onFit} aria-pressed={props.fits} title="0">
      По ширине
    </Button>
    <IconButton small icon="turn" class="review-turn" label="Повернуть вид (R)" onClick={props.onTurn} />
  </div>
);
