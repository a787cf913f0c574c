using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;

namespace Touyan.Modules.Documents.Register;

/// <summary>Declares a lost or spoilt paper void; its number stays used.</summary>
public sealed class VoidPaper(IPapers papers, SettlePaper settle)
{
    public sealed record Input
    {
        [JsonIgnore]
        public PaperId Id { get; init; }

        /// <summary>The version that the user saw. Programs send it as If-Match.</summary>
        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "作废理由", Description = "例如：打印损坏、遗失、开具有误。文号保留，不再使用。")]
        [Description("作废理由"), Required, StringLength(Paper.ReasonMaxLength)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<PaperId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var refusal =
            await settle.RefuseAsync(input.Id, input.Version, by, ct)
            ?? await papers.VoidAsync(input.Id, input.Reason, by, ct)
            ?? await settle.SaveAsync(ct);
        return refusal is null ? input.Id : refusal;
    }
}
