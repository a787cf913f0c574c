using QRCoder;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>A key as a picture that an authenticator reads (otpauth, the Key URI format).</summary>
public sealed class FactorPicture(AccountRules rules)
{
    private const string Issuer = "头雁";
    private const int PixelsPerModule = 6;

    /// <summary>The address of the picture: the picture itself, for it must not be fetched a second time.</summary>
    public string Of(string key, string userName)
    {
        using var code = QRCodeGenerator.GenerateQrCode(AddressOf(key, userName), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(PixelsPerModule));
    }

    internal string AddressOf(string key, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}"
        + $"&algorithm=SHA1&digits={rules.Factor.Digits}&period={(int)rules.Factor.CodeStands.TotalSeconds}";
}
