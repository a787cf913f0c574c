namespace Touyan.Modules.Members.Demo;

/// <summary>
/// How the membership of the nation was made up at the end of 2024 (中国共产党党内统计公报), in ten thousands; what the bulletin does not part
/// further (levels of education, single ethnic groups) is estimated.
/// </summary>
internal static class NationalShares
{
    public const double Members = 10027.1;
    public const double Women = 3099.5;
    public const double Minorities = 773.4;

    /// <summary>Of all members; the bulletin leaves them out of its tables.</summary>
    public const double Probationary = 0.021;

    /// <summary>Ages from and to, both included.</summary>
    public static readonly (int From, int To, double Weight)[] Ages =
    [
        (19, 30, 1227.2),
        (31, 35, 1076.4),
        (36, 40, 1147.5),
        (41, 45, 968.7),
        (46, 50, 904.1),
        (51, 55, 941.2),
        (56, 60, 864.6),
        (61, 97, 2897.3),
    ];

    /// <summary>By group of rulebook/codes/occupation.yaml.</summary>
    public static readonly (string Group, double Weight)[] Occupations =
    [
        ("1", 663.9),
        ("2", 2614.4),
        ("3", 1639.4),
        ("4", 1156.3),
        ("5", 759.2),
        ("6", 262.2),
        ("7", 784.9),
        ("8", 2146.9),
    ];

    /// <summary>By band of rulebook/bands/joining-period.yaml.</summary>
    public static readonly double[] JoiningPeriods = [5.4, 1230.9, 5980.0, 2810.8];

    /// <summary>From the highest level down; those from 30 up are the 5778.6 of the bulletin.</summary>
    public static readonly (string Code, double Weight)[] Education =
    [
        ("11", 60),
        ("14", 470),
        ("21", 2950),
        ("31", 2298.6),
        ("41", 900),
        ("61", 1400),
        ("71", 1450),
        ("81", 498.5),
    ];

    /// <summary>Codes of GB/T 3304 and their weights among the minorities.</summary>
    public static readonly (string Code, double Weight)[] Ethnicities =
    [
        ("03", 9),
        ("08", 16),
        ("05", 9),
        ("06", 9),
        ("11", 9),
        ("07", 8),
        ("15", 8),
        ("04", 7),
        ("02", 7),
        ("12", 4),
        ("09", 3),
        ("13", 3),
        ("14", 3),
        ("10", 2),
        ("22", 1),
        ("19", 1),
        ("17", 1),
    ];
}
