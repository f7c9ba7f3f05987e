import { textsOf } from '../model/text-walk.ts';
import type { Check } from './check.ts';

/** A site's name: at least one dot, a zone of letters at the end; an e-mail address is none. */
const site =
  /(?<![\p{L}\d@.-])(?:https?:\/\/)?((?:[a-zа-я0-9](?:[a-zа-я0-9-]{0,61}[a-zа-я0-9])?\.){1,4}(?:ru|su|рф|com|org|net|info|online|site))(?![\p{L}\d@-])/giu;

/** Sites that all offices share stay the same from year to year. */
const everybodys = /(?:^|\.)(?:gov\.ru|gosuslugi\.ru|fipi\.ru|consultant\.ru|garant\.ru|vk\.com)$/u;

/** The sites that a plan sends people to: last year's may be gone, or the neighbour's (http://школа-соседей.рф). */
export const otherSite: Check = (parts, say) => {
  const seen = new Set<string>();
  for (const { path, text } of textsOf(parts)) {
    if (path.startsWith('/order/organization')) continue;
    for (const [, host = ''] of text.matchAll(site)) {
      const name = host.toLowerCase().replace(/^www\./u, '');
      if (seen.has(name) || everybodys.test(name)) continue;
      seen.add(name);
      say('check/other-site', { site: name }, { path });
    }
  }
};
