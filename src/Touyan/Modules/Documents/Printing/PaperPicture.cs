using QRCoder;
using Touyan.Platform;

namespace Touyan.Modules.Documents.Printing;

/// <summary>The address at which a paper is verified, as a picture for the phone of whoever holds it.</summary>
public sealed class PaperPicture(TouyanOptions options)
{
    private const int PixelsPerModule = 5;

    /// <summary>The picture itself, as an address.</summary>
    public string Of(string code, HttpRequest request)
    {
        using var made = QRCodeGenerator.GenerateQrCode(AddressOf(code, request), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(made);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(PixelsPerModule));
    }

    /// <summary>Where it leads: under the operator's address, or the one that the page was asked at.</summary>
    public string AddressOf(string code, HttpRequest request)
    {
        var here = options.Address ?? new Uri($"{request.Scheme}://{request.Host}/");
        return new Uri(here, $"/papers/verify?code={code}").ToString();
    }
}
