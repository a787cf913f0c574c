namespace Touyan.Modules.Appraisals.Model;

/// <summary>How many ballots named each grade.</summary>
public readonly record struct GradeCounts(int Excellent, int Qualified, int Basic, int Unqualified)
{
    public int Total => Excellent + Qualified + Basic + Unqualified;

    public bool IsSane => Excellent >= 0 && Qualified >= 0 && Basic >= 0 && Unqualified >= 0;

    public int Of(Grade grade) =>
        grade switch
        {
            Grade.Excellent => Excellent,
            Grade.Qualified => Qualified,
            Grade.Basic => Basic,
            Grade.Unqualified => Unqualified,
        };

    /// <summary>True when another grade had more ballots than this one.</summary>
    public bool IsDepartedFromBy(Grade grade)
    {
        var mine = Of(grade);
        return Excellent > mine || Qualified > mine || Basic > mine || Unqualified > mine;
    }

    public static GradeCounts operator +(GradeCounts a, GradeCounts b) =>
        new(a.Excellent + b.Excellent, a.Qualified + b.Qualified, a.Basic + b.Basic, a.Unqualified + b.Unqualified);

    public static GradeCounts Count(IEnumerable<Grade> grades)
    {
        var counts = default(GradeCounts);
        foreach (var grade in grades)
            counts += One(grade);

        return counts;
    }

    public static GradeCounts One(Grade grade) =>
        grade switch
        {
            Grade.Excellent => new(1, 0, 0, 0),
            Grade.Qualified => new(0, 1, 0, 0),
            Grade.Basic => new(0, 0, 1, 0),
            Grade.Unqualified => new(0, 0, 0, 1),
        };

    public override string ToString() => $"优秀 {Excellent}、合格 {Qualified}、基本合格 {Basic}、不合格 {Unqualified}";
}
