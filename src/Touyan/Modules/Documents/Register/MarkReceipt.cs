using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;

namespace Touyan.Modules.Documents.Register;

/// <summary>Enters that the receipt part of a paper came back.</summary>
public sealed class MarkReceipt(IPapers papers, SettlePaper settle)
{
    public sealed record Input
    {
        [JsonIgnore]
        public PaperId Id { get; init; }

        /// <summary>The version that the user saw. Programs send it as If-Match.</summary>
        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "收到日期"), Description("收到日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "说明"), Description("说明"), StringLength(Paper.ReasonMaxLength)]
        public string? Note { get; init; }
    }

    public async Task<Result<PaperId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var refusal =
            await settle.RefuseAsync(input.Id, input.Version, by, ct)
            ?? await papers.MarkReceiptAsync(input.Id, input.On!.Value, input.Note, by, ct)
            ?? await settle.SaveAsync(ct);
        return refusal is null ? input.Id : refusal;
    }
}
