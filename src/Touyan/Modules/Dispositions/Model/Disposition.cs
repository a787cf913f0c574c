using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dispositions.Model;

/// <summary>A disposition that was approved: what, on what ground, until when; what came of it. The case behind it tells the rest.</summary>
[DisplayName("组织处置")]
public sealed class Disposition : ICountyOwned, IVersioned
{
    public const int GroundMaxLength = 100;

    private Disposition() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public MemberId MemberId { get; private set; }

    [NotTraced]
    public CaseId CaseId { get; private set; }

    [DisplayName("处置方式")]
    public DispositionKind Kind { get; private set; }

    [DisplayName("处置情形")]
    public string Ground { get; private set; } = "";

    [DisplayName("生效日期")]
    public DateOnly On { get; private set; }

    /// <summary>The last day of a correction period; null for the other kinds, and where the paper did not say.</summary>
    [DisplayName("限期改正至")]
    public DateOnly? Until { get; private set; }

    [DisplayName("结果")]
    public CorrectionResult? Result { get; private set; }

    [DisplayName("考察日期")]
    public DateOnly? ReviewedOn { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>True while a correction period runs or waits for its review.</summary>
    public bool IsRunning => Kind is DispositionKind.Correction && Result is null;

    /// <summary>A correction period, from the day of its notice to the day that the case says, when it does.</summary>
    public static Disposition Correct(CaseMoment moment, DateOnly on) =>
        Of(moment, DispositionKind.Correction, on, moment.Values.Date("until"));

    public static Disposition Leave(CaseMoment moment, DispositionKind kind) => Of(moment, kind, moment.On, until: null);

    /// <summary>The period has ended, with or without change.</summary>
    public void Review(CorrectionResult result, DateOnly on) => (Result, ReviewedOn) = (result, on);

    private static Disposition Of(CaseMoment moment, DispositionKind kind, DateOnly on, DateOnly? until) =>
        new()
        {
            CountyCode = moment.By.County,
            Id = Guid.CreateVersion7(),
            MemberId = moment.Subject.Member!.Value,
            CaseId = moment.Case,
            Kind = kind,
            Ground = moment.Values.Text("ground") ?? "",
            On = on,
            Until = until,
        };
}
