import { fileFrom, type OutputFile, type Publication } from '../../domain/publication.ts';
import { COMPRESSIBLE, EXTENSIONS } from '../media-types.ts';
import { addressSources } from '../old-addresses.ts';
import { baseSource, decodedBase, headerValues, languageFolders, leadingToRecords } from './server-rules.ts';

/**
 * `.htaccess`, for Apache 2.4: what nginx is told, by directives that hold in a folder. A module that isn't loaded costs
 * what it does and nothing else.
 */
export function htaccessFile(publication: Publication): OutputFile {
  return fileFrom(addressSources(publication), '.htaccess', () => htaccessText(publication));
}

function htaccessText(publication: Publication): string {
  const base = publication.addresses.baseUrl.pathname;
  const below = baseSource(publication.addresses);
  const types = EXTENSIONS.map(
    ([type, extensions]) => `AddType "${type}" ${extensions.map((each) => `.${each}`).join(' ')}\n`,
  );
  const headers = headerValues(publication).map(({ name, value, source }) => {
    const condition = name === 'Content-Type' ? 'set' : 'always set';
    return `    Header ${condition} ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${source}#"\n`;
  });
  const language = languageFolders(publication);
  // Apache encodes what it redirects to.
  const target = decodedBase(publication.addresses).replace(/[$"]/g, '\\$&');
  const withoutSlash =
    base === '/' ? '' : `    RedirectMatch 301 "^${below.replace(/\/$/, '')}$" "${target}"\n`;
  const redirects = leadingToRecords(publication).map(
    ({ source, to, own }) =>
      `    RedirectMatch 301 "^${below}(?!(?:${language})${own}$)${source}$" "${target}$1${to}"\n`,
  );
  return `# For Apache: the folder's <Directory> reads it with each request (AllowOverride All), or once (Include).
DirectoryIndex index.html
ErrorDocument 404 "${base}404.html"
AddDefaultCharset Off
${types.join('')}
<IfModule mod_headers.c>
${headers.join('')}    # What is sent compressed has this at the end of its ETag, and was sent again each time.
    RequestHeader edit* If-None-Match "-gzip\\"" "\\""
</IfModule>

<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${COMPRESSIBLE.map((type) => type.split(';')[0]).join(' ')}
</IfModule>

<IfModule mod_alias.c>
    # Redirects name no host, port or scheme, where Apache can leave them out (2.4.58).
    <IfDirective RedirectRelative>
        RedirectRelative On
    </IfDirective>
    # A folder is asked for with a slash at its end, and one without a page isn't there.
${withoutSlash}    <If "-d %{REQUEST_FILENAME}">
        RedirectMatch 301 "^${below}(?!(?:${language})k/)(.*[^/])$" "${target}$1/"
    </If>
    <If "-d %{REQUEST_FILENAME} && ! -f '%{REQUEST_FILENAME}/index.html'">
        RedirectMatch 404 "^${below}"
    </If>
${redirects.join('')}</IfModule>
`;
}
