import { Badge, type Tone } from './badge.tsx';

type Severity = 'error' | 'warning' | 'info';

const severities: Readonly<Record<Severity, readonly [tone: Tone, word: string]>> = {
  error: ['bad', 'ошибка'],
  warning: ['warn', 'внимание'],
  info: ['plain', 'к сведению'],
};

/** How grave a remark is, in a word. */
export const SeverityBadge = ({ severity }: { readonly severity: Severity }) => {
  const [tone, word] = severities[severity];
  return <Badge tone={tone}>{word}</Badge>;
};
