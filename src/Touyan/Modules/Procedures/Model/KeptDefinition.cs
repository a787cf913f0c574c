using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures.Model;

/// <summary>The text of a definition as cases began by it. Whatever becomes of the file, they finish on this. Written once, never changed.</summary>
[DisplayName("流程定义")]
public sealed class KeptDefinition : ICountyOwned
{
    private KeptDefinition() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("流程")]
    public string Procedure { get; private set; } = "";

    [DisplayName("版本")]
    public int DefinitionVersion { get; private set; }

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    [DisplayName("摘要")]
    public string Digest { get; private set; } = "";

    [NotTraced]
    public string Source { get; private set; } = "";

    public static KeptDefinition Of(int county, ProcedureDefinition definition) =>
        new()
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            Procedure = definition.Id,
            DefinitionVersion = definition.Version,
            Digest = definition.Digest,
            Source = definition.Source,
        };
}
