import { noConnection, refusalOf } from './refusal-error.ts';

/** Who waits for an upload: how much of it is sent, 0 to 1, and what stops it. */
export interface UploadWatch {
  readonly progress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/** Sends bytes with their name. Not by `fetch`, which cannot tell how much is sent. */
export const send = (
  path: string,
  file: Blob,
  name: string,
  { progress, signal }: UploadWatch,
): Promise<string> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-name', encodeURIComponent(name));
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 400
        ? resolve(request.responseText)
        : reject(refusalOf(request.status, request.responseText));
    request.onerror = () => reject(noConnection());
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
