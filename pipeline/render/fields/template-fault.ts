import type { RuleId } from '../../report/rules.ts';

/** A row of `report/rules/template.ts`. */
export type TemplateRule = Extract<RuleId, `template/${string}`>;

/** One thing that is wrong with a template, found before any document is printed through it. */
export interface TemplateFault {
  readonly rule: TemplateRule;
  /** What stands between the braces, as it stands there; '' where the fault is none of a tag. */
  readonly tag: string;
  /** What was probably meant (a field, a filter, what has to be closed), null where nobody can tell. */
  readonly meant: string | null;
  /** What the rule's text says besides: the list that a field belongs to, the filters that fit. */
  readonly detail: string | null;
  /** Name of the file's part: `word/document.xml`, `word/header1.xml`. */
  readonly part: string;
  /** Counts every `w:p` of the part in document order, from 0; null where the fault is the whole part's. */
  readonly paragraph: number | null;
  /**
   * Where in the paragraph's text, from–to; that text is what its own `w:t` hold, joined (those of a text box within
   * it belong to the text box's own paragraphs). Null where the fault is the whole paragraph's.
   */
  readonly span: readonly [from: number, to: number] | null;
}
