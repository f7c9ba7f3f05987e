/** Pictures of our own, drawn on a square of 20: strokes of 1.6. */
const paths = {
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4 8-9',
  left: 'M12 4l-6 6 6 6',
  right: 'M8 4l6 6-6 6',
  up: 'M4 12l6-6 6 6',
  down: 'M4 8l6 6 6-6',
  undo: 'M7 4L3 8l4 4M3 8h8a5 5 0 0 1 0 10H8',
  redo: 'M13 4l4 4-4 4M17 8H9a5 5 0 0 0 0 10h3',
  retry: 'M16 6v4h-4M15.5 10A6 6 0 1 0 14 14.5',
  remove: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.7 9v4.5M11.3 9v4.5',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5',
  folder: 'M2.5 5h5l2 2h8v9h-15z',
  camera: 'M2.5 6.5h3.5l1.5-2h5l1.5 2h3.5v9.5h-15zM10 13.7a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M12.6 12.6L17 17',
  download: 'M10 3v9.5M6 9l4 4 4-4M4 16.5h12',
  upload: 'M10 13V3.5M6 7l4-4 4 4M4 16.5h12',
  zoomIn: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M12.6 12.6L17 17M8.5 6v5M6 8.5h5',
  zoomOut: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M12.6 12.6L17 17M6 8.5h5',
  turn: 'M4 9a6 6 0 1 1 1.5 5M4 4v5h5',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  edit: 'M4 16l.7-3.5L13 4.2l2.8 2.8-8.3 8.3zM11.5 5.7l2.8 2.8',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.1',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9.5V13M10 6.8v.1',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M7.9 8.2a2.1 2.1 0 1 1 2.9 2c-.5.2-.8.6-.8 1.3M10 13.6v.1',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.4 4.4l1.2 1.2M14.4 14.4l1.2 1.2M4.4 15.6l1.2-1.2M14.4 5.6l1.2-1.2',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5',
  screen: 'M2.5 4h15v10h-15zM7 17h6M10 14v3',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same: who listens does not hear it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="look-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
