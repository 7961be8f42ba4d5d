import account from '@/components/messages/en/account.json';
import activity from '@/components/messages/en/activity.json';
import annotator from '@/components/messages/en/annotator.json';
import article from '@/components/messages/en/article.json';
import auth from '@/components/messages/en/auth.json';
import claim from '@/components/messages/en/claim.json';
import coach from '@/components/messages/en/coach.json';
import codebook from '@/components/messages/en/codebook.json';
import compare from '@/components/messages/en/compare.json';
import conflict from '@/components/messages/en/conflict.json';
import disagreement from '@/components/messages/en/disagreement.json';
import discussion from '@/components/messages/en/discussion.json';
import exported from '@/components/messages/en/export.json';
import flag from '@/components/messages/en/flag.json';
import help from '@/components/messages/en/help.json';
import keymap from '@/components/messages/en/keymap.json';
import link from '@/components/messages/en/link.json';
import live from '@/components/messages/en/live.json';
import matrix from '@/components/messages/en/matrix.json';
import member from '@/components/messages/en/member.json';
import names from '@/components/messages/en/names.json';
import presence from '@/components/messages/en/presence.json';
import provenance from '@/components/messages/en/provenance.json';
import report from '@/components/messages/en/report.json';
import review from '@/components/messages/en/review.json';
import share from '@/components/messages/en/share.json';
import shell from '@/components/messages/en/shell.json';
import source from '@/components/messages/en/source.json';
import ui from '@/components/messages/en/ui.json';
import view from '@/components/messages/en/view.json';
import { CODEBOOK_WORDS } from '@/domain/codebook';

/** Every word the interface shows, one file for each noun. A new noun is one import and one line here. */
export const english = {
  account,
  activity,
  annotator,
  article,
  auth,
  claim,
  coach,
  /** The definitions are the domain's, which the report prints too. */
  codebook: { ...codebook, book: CODEBOOK_WORDS },
  compare,
  conflict,
  disagreement,
  discussion,
  export: exported,
  flag,
  help,
  keymap,
  link,
  live,
  matrix,
  member,
  names,
  presence,
  provenance,
  report,
  review,
  share,
  shell,
  source,
  ui,
  view,
};
