using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Members.Rosters;

/// <summary>A row while it is being checked: what was read so far and what was wrong.</summary>
internal sealed class RosterDraft(RosterRow row)
{
    private List<SheetProblem>? problems;
    private bool isRejected;

    public int Number => row.Number;

    public string? Name { get; set; }
    public CitizenId? IdNumber { get; set; }
    public Sex? Sex { get; set; }
    public DateOnly? BornOn { get; set; }
    public string? Ethnicity { get; set; }
    public string? Education { get; set; }
    public string? Occupation { get; set; }
    public string? WorkUnit { get; set; }
    public string? NativePlace { get; set; }
    public PhoneNumber? Phone { get; set; }
    public DateOnly? AdmittedOn { get; set; }
    public DateOnly? ConvertedOn { get; set; }
    public MemberKind? Kind { get; set; }
    public OrganizationId? Organization { get; set; }
    public string? Note { get; set; }

    public SheetCell this[RosterColumn column] => row[column];

    public void Reject(RosterColumn column, string what, string message)
    {
        isRejected = true;
        Add(column, what, message, isWarning: false);
    }

    public void Warn(RosterColumn column, string what, string message) => Add(column, what, message, isWarning: true);

    public RosterVerdict Verdict() => new(Number, isRejected ? null : Entry(), problems ?? (IReadOnlyList<SheetProblem>)[]);

    private void Add(RosterColumn column, string what, string message, bool isWarning) =>
        (problems ??= []).Add(new SheetProblem($"{column.Key()}.{what}", column.Key(), message, isWarning));

    private RosterEntry Entry() =>
        new()
        {
            Name = Name!,
            IdNumber = IdNumber!.Value,
            Sex = Sex!.Value,
            BornOn = BornOn!.Value,
            Ethnicity = Ethnicity!,
            Education = Education,
            Occupation = Occupation,
            WorkUnit = WorkUnit,
            NativePlace = NativePlace,
            Phone = Phone,
            AdmittedOn = AdmittedOn!.Value,
            ConvertedOn = ConvertedOn,
            Kind = Kind!.Value,
            OrganizationId = Organization!.Value,
            Note = Note,
        };
}
