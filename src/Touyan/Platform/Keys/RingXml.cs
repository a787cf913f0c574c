using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Touyan.Platform.Keys;

/// <summary>
/// Keeps the keys of cookies and forms wrapped by the master key: their files lie in a folder that several instances share. A key file that was
/// written before stays readable.
/// </summary>
internal sealed class RingXmlEncryptor(KeyRing ring) : IXmlEncryptor
{
    internal const string Element = "wrapped";
    internal const string MasterKeyId = "masterKey";

    internal static ReadOnlySpan<byte> Place => "touyan cookies and forms"u8;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(Wrap(ring.Master, plain), typeof(RingXmlDecryptor));
    }

    internal static XElement Wrap(MasterKey master, byte[] plain) =>
        new(Element, new XAttribute(MasterKeyId, master.Id), Convert.ToBase64String(master.Wrap(plain, Place)));
}

/// <summary>Opens them; made by the framework, by the name that stands in the file.</summary>
public sealed class RingXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var ring = services.GetRequiredService<KeyRing>();
        var id = (string)encryptedElement.Attribute(RingXmlEncryptor.MasterKeyId)!;
        var plain = ring.FindMaster(id)?.Unwrap(Convert.FromBase64String(encryptedElement.Value), RingXmlEncryptor.Place);
        return plain is null
            ? throw new KeyException(KeyWords.Missing(ring.Place, id))
            : XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
    }
}
