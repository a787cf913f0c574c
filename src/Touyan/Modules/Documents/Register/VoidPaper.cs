using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;

namespace Touyan.Modules.Documents.Register;

/// <summary>Declares a lost or spoilt paper void; its number stays used.</summary>
public sealed class VoidPaper(IPapers papers, SettlePaper settle)
{
    public sealed record Input
    {
        [Display(Name = "作废理由", Description = "例如：打印损坏、遗失、开具有误。文号保留，不再使用。")]
        [Description("作废理由"), Required, StringLength(Paper.ReasonMaxLength)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<PaperId>> RunAsync(PaperId id, Input input, Actor by, CancellationToken ct)
    {
        var refusal =
            await settle.RefuseAsync(id, by, ct) ?? await papers.VoidAsync(id, input.Reason, by, ct) ?? await settle.SaveAsync(ct);
        return refusal is null ? id : refusal;
    }
}
