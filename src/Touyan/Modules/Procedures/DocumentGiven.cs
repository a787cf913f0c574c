using System.ComponentModel;

namespace Touyan.Modules.Procedures;

/// <summary>A document as it is handed in.</summary>
public sealed record DocumentGiven(
    [property: Description("材料在清单中的编号")] string Document,
    [property: Description("文号或编号")] string? Number = null,
    [property: Description("材料日期")] DateOnly? DatedOn = null,
    [property: Description("页数")] int? Pages = null
);
