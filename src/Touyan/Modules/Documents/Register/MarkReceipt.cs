using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;

namespace Touyan.Modules.Documents.Register;

/// <summary>Enters that the receipt part of a paper came back.</summary>
public sealed class MarkReceipt(IPapers papers, SettlePaper settle)
{
    public sealed record Input
    {
        [Display(Name = "收到日期"), Description("收到日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "说明"), Description("说明"), StringLength(Paper.ReasonMaxLength)]
        public string? Note { get; init; }
    }

    public async Task<Result<PaperId>> RunAsync(PaperId id, Input input, Actor by, CancellationToken ct)
    {
        var refusal =
            await settle.RefuseAsync(id, by, ct)
            ?? await papers.MarkReceiptAsync(id, input.On!.Value, input.Note, by, ct)
            ?? await settle.SaveAsync(ct);
        return refusal is null ? id : refusal;
    }
}
