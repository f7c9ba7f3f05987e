/** A kind of paper that may have a template: «приказ», «план», «выписка». */
export interface TemplateKindName {
  readonly name: string;
  /** True where an order or a plan is printed with it: only these are chosen when a document is issued. */
  readonly chosen: boolean;
}

/** Something that is wrong or odd in a template. */
export interface TemplateNote {
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  /** Where it stands, in Russian; null for the template as a whole. */
  readonly where: string | null;
}

/** A clerk's own template. */
export interface OwnTemplate {
  readonly id: string;
  /** As the file was called. */
  readonly name: string;
  readonly kind: string;
  /** ISO 8601, UTC. */
  readonly added: string;
  readonly notes: readonly TemplateNote[];
  /** Addresses on this server: the file itself, its copy with comments (null where there is nothing to say), its first page. */
  readonly href: string;
  readonly commented: string | null;
  readonly picture: string | null;
}

export interface TemplatesView {
  readonly kinds: readonly TemplateKindName[];
  /** The latest first. */
  readonly templates: readonly OwnTemplate[];
}

/** What a template of a kind may name. */
export interface TemplateFields {
  readonly fields: readonly {
    readonly tag: string;
    readonly holds: string;
    readonly example: string;
    readonly filters: readonly string[];
    /** In how many lists it stands. */
    readonly depth: number;
  }[];
  readonly filters: readonly {
    readonly written: string;
    readonly does: string;
    readonly example: string;
  }[];
}
