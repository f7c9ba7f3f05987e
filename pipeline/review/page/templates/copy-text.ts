import { toast } from '../app/toasts.ts';

/** Puts a text where Ctrl+V finds it. Browsers allow that on this computer alone, or by https. */
export const copyText = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    toast(`Скопировано: ${text}`, { tone: 'good' });
  } catch {
    toast(`Браузер не дал скопировать. Наберите поле сами: ${text}`);
  }
};
