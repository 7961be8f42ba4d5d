import type { FoundAttribution } from '@/domain/suggest/attribution';
import type { ProposedSpeaker } from '@/domain/suggest/proposal';
import type { SpeakerMemory } from '@/domain/suggest/speakers';

/** How far from the cue a way of telling is looked for. */
const REACH = 160;
const CARRIER =
  /\b(?:in|via|through|on|to|issued|released|posted|sent|published|wrote|aired|circulated|distributed) (?:(?:a|an|the|his|her|its|their|this) )?((?:[\p{L}\p{N}'’“”"-]+ ){0,3}?(?:video|footage|statement|letter|interview|report|post|tweet|message|recording|article|memo|press release|broadcast|testimony|speech|book|newsletter|magazine|blog|podcast|email))\b/u;
const PLATFORM =
  /\b(?:posted|published|shared|released|on|uploaded|aired|broadcast)(?: (?:on|to|by|via))? (Twitter|X|Facebook|YouTube|Instagram|Telegram|TikTok|WhatsApp|social media|state television|state TV)\b/;
const TO_OUTLET =
  /\b(?:interview (?:with|on|to)|told|speaking to|spoke to|remarks to|appearance on) (?:the )?((?:\p{Lu}[\p{L}\p{N}.&’'-]*)(?: (?:of |the )?\p{Lu}[\p{L}\p{N}.&’'-]*){0,4})/u;

/** Through what a statement came: what it was said in, where that was put, whom the speaker told. Nearest to the speaker first. */
export function viasOf(text: string, a: FoundAttribution, memory: SpeakerMemory): ProposedSpeaker[] {
  const vias: ProposedSpeaker[] = [];
  const add = (speaker: ProposedSpeaker | undefined) => {
    if (speaker?.name && !vias.some((v) => v.name === speaker.name)) vias.push(speaker);
  };
  const first = a.content.find((c) => c.start > a.cue.start);
  const after =
    text
      .slice(
        a.cue.start,
        Math.min(Math.max(a.cue.end, first ? first.start : a.cue.end + REACH), a.cue.start + REACH + 80),
      )
      .split(/[.;“”"\n]/)[0] ?? '';
  const carrier = CARRIER.exec(after);
  if (carrier?.[1]) {
    const name = carrier[1].replace(/[“”"]/g, '').trim();
    if (!/interview|speech|testimony/.test(name))
      add({ name, type: /video|footage|recording|broadcast|podcast/.test(name) ? 'video' : 'document' });
  }
  const platform = PLATFORM.exec(after);
  if (platform?.[1]) add({ name: platform[1], type: 'outlet' });
  if (a.addressee) {
    const [told] = memory.resolve(text, a.addressee);
    if (told && (told.type === 'outlet' || told.type === 'agency')) add(told);
    else if (told?.name && /^\p{Lu}{2,6}$/u.test(told.name)) add({ name: told.name, type: 'outlet' });
  } else {
    const outlet = TO_OUTLET.exec(after);
    const at = outlet?.[1] ? a.cue.start + after.indexOf(outlet[1]) : -1;
    if (outlet?.[1] && at >= 0) {
      const [told] = memory.resolve(text, { start: at, end: at + outlet[1].length });
      if (told && (told.type === 'outlet' || told.type === 'agency')) add(told);
    }
  }
  return vias;
}
