import { useEffect, useRef } from 'preact/hooks';

/** Pixels of the drawing; twice what is shown, for fine screens. */
const size = 112;

const draw = async (file: File, canvas: HTMLCanvasElement): Promise<void> => {
  const picture = await createImageBitmap(file, { resizeHeight: size, resizeQuality: 'medium' });
  canvas.width = Math.min(picture.width, size * 2);
  canvas.height = size;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
};

/** One at a time: a scan fills a hundred megabytes while it is made small. */
let turn: Promise<void> = Promise.resolve();

/** A picture that is not sent yet, small. Drawn, as the page's policy lets no address be made for it; blank where the browser cannot. */
export const Thumbnail = ({ file }: { readonly file: File }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let wanted = true;
    turn = turn
      .then(() => (wanted && canvas.current ? draw(file, canvas.current) : undefined))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [file]);
  return <canvas ref={canvas} class="desk-thumbnail" width={80} height={size} />;
};
