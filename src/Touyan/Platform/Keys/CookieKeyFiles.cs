using System.Xml.Linq;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>The files in which the framework keeps the keys of cookies and forms: each wrapped by a master key.</summary>
internal sealed class CookieKeyFiles(KeyRing ring, string folder) : IOldKeyUse
{
    public Task<string?> FindAsync(TouyanDb db, MasterKey key, CancellationToken ct)
    {
        var count = Files().Count(file => KeyOf(file.Wrapped) == key.Id);
        return Task.FromResult(count == 0 ? null : $"{count} 个登录凭证密钥文件");
    }

    /// <summary>Wraps them by the current master key; how many were under another. Whoever reads one meanwhile reads the old or the new.</summary>
    public int Rewrap()
    {
        var count = 0;
        foreach (var (path, document, wrapped) in Files().Where(file => KeyOf(file.Wrapped) != ring.Master.Id))
        {
            if (ring.FindMaster(KeyOf(wrapped))?.Unwrap(Convert.FromBase64String(wrapped.Value), RingXmlEncryptor.Place) is not { } plain)
                continue;

            wrapped.ReplaceWith(RingXmlEncryptor.Wrap(ring.Master, plain));
            File.Copy(path, path + ".new", overwrite: true);
            document.Save(path + ".new");
            File.Move(path + ".new", path, overwrite: true);
            count++;
        }

        return count;
    }

    private List<(string Path, XDocument Document, XElement Wrapped)> Files() =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. from path in Directory.GetFiles(folder, "key-*.xml")
                let document = XDocument.Load(path)
                from wrapped in document
                    .Descendants(RingXmlEncryptor.Element)
                    .Where(e => e.Attribute(RingXmlEncryptor.MasterKeyId) is not null)
                select (path, document, wrapped),
            ];

    private static string KeyOf(XElement wrapped) => (string)wrapped.Attribute(RingXmlEncryptor.MasterKeyId)!;
}
