/** A file that is dropped where nobody takes it would be opened by the browser in place of the page. */
export const refuseStrayDrops = (): void =>
  addEventListener('dragover', (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
