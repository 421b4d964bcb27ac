const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands between the tags of HTML or SVG, or in an attribute: no sign of it means anything else than itself. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => REFERENCES[sign] ?? sign);
}
