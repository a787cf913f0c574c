using System.CommandLine;
using System.Security.Cryptography;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Commands;

/// <summary><c>trail public-key</c>: what those who check exports elsewhere must have got by another way.</summary>
internal sealed class PublicKeyCommand(KeyRing keys)
{
    private const string Label = "PUBLIC KEY";

    public Command Build()
    {
        var command = new Command("public-key", "显示封存签名的公钥（PEM），供在别处核验时使用");
        command.SetAction(_ =>
        {
            foreach (var key in keys.Signers)
                Console.WriteLine($"# {key.Id}\n{PemEncoding.WriteString(Label, key.PublicKey.Span)}");
        });
        return command;
    }

    /// <summary>The key in a file, as <see cref="SigningKey.PublicKey"/>.</summary>
    /// <exception cref="FormatException">The file holds no public key.</exception>
    public static byte[] ReadPem(string file)
    {
        var text = File.ReadAllText(file);
        return PemEncoding.TryFind(text, out var fields)
            ? Convert.FromBase64String(text[fields.Base64Data])
            : throw new FormatException($"{file} 中没有 PEM 格式的公钥");
    }
}
