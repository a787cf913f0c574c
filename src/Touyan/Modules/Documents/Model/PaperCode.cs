using Touyan.Platform.Counties;

namespace Touyan.Modules.Documents.Model;

/// <summary>
/// A verification code and where its paper is. A key table of its own (under Citus distributed by the code): whoever verifies a paper is in no
/// county yet, as with names at the sign-in.
/// </summary>
[OfCounty("county")]
internal sealed class PaperCode
{
    private PaperCode() { }

    public string Code { get; private set; } = "";

    public int County { get; private set; }

    public PaperId PaperId { get; private set; }

    public static PaperCode Of(Paper paper) =>
        new()
        {
            Code = paper.Code,
            County = paper.CountyCode,
            PaperId = paper.Id,
        };
}
